"""Talk as files: captions, chats and channels."""
