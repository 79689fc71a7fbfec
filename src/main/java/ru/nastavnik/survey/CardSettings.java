package ru.nastavnik.survey;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param cardKey with which the codes on cards are hashed: base64 of 32 bytes or more; empty for none
 * @param cardKeyFile where a key is kept that is made when it is first needed; for an installation whose database is embedded
 */
@ConfigurationProperties("nastavnik")
record CardSettings(String cardKey, Path cardKeyFile) {}
