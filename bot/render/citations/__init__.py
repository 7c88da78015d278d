"""Citations of quotations in the forms that people and programs read: one module a form."""

from bot.render.citations.forms import FORMS, Form, cited

__all__ = ["FORMS", "Form", "cited"]
