"""The compact language model says what py3langid's own says."""

import pytest
from py3langid.langid import LanguageIdentifier

from store.languages import all_languages, with_script
from store.text.language_model import language_models

TEXTS = [
    *(" ".join(each.stop_words) for each in all_languages() if each.stop_words),
    "Counterterrorism officials met in Kabul.",
    "Anlaşma 14 Ekim'de imzalandı.",
    "ALL OF IT IN CAPITALS",
    "Ё",
    "a",
    "",
    "16/11/2025 – 4:30",
    "e\u0301 and \ud800 and \x00",
    "中文 日本語 ไทย",
]


@pytest.mark.parametrize("script", ["latin", "arabic"])
def test_every_text_is_as_probable_in_every_language(script: str) -> None:
    languages = {each.code for each in with_script(script)}
    original = LanguageIdentifier.from_model_file("data/model.npz.xz", norm_probs=True)
    original.set_languages(languages & set(original.labels))

    compact = language_models({script: languages})[script]

    for text in TEXTS:
        expected = dict(original.rank(text))
        assert compact.probabilities(text) == pytest.approx(expected, abs=1e-6)
        assert compact.weights.shape[1] == len(compact.labels)
