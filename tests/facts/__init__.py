LANGUAGES = ["ko", "en", "ja", "zh-hans", "vi", "id", "mn", "ru"]
