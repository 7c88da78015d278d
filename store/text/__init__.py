"""Text as the library sees it: normal form, language, sentences, passages, terms. Pure."""
