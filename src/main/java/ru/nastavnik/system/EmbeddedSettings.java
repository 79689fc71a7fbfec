package ru.nastavnik.system;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param directory where the embedded database keeps its data, its program and its log */
@ConfigurationProperties("nastavnik.embedded")
record EmbeddedSettings(@DefaultValue(".data") Path directory) {}
