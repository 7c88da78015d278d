"""What people said or wrote to each other: captions, chats and channels."""
