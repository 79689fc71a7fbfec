package ru.nastavnik.letter;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param from the sender of all letters, «Наставничество <nastavnik@example.org>» */
@ConfigurationProperties("nastavnik.mail")
record PostSettings(String from) {}
