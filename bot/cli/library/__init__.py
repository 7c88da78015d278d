"""The commands over what a library holds: articles, imports, exports, names, publishers."""
