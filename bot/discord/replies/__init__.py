"""What is sent to Discord: messages, forms and failures, each request made again when it was lost."""
