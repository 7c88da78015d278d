"""The one analyser: from text to index terms and to the kinds of answers its words may be."""
