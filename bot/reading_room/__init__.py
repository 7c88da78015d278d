"""The reading room: the library as pages in a browser, for whoever sits at this machine."""
