"""The connection to Discord: the client, the registered commands, the permissions."""
