package ru.nastavnik.document;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param office path of LibreOffice's {@code soffice}; it is looked for on the PATH when none is set, and not used at all when it is {@code none} */
@ConfigurationProperties("nastavnik")
record OfficeSettings(String office) {}
