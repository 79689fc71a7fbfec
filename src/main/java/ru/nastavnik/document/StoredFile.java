package ru.nastavnik.document;

import java.time.Instant;
import java.util.UUID;

/**
 * What is known of a stored file without its content.
 *
 * @param size in bytes
 */
public record StoredFile(UUID id, String name, int size, Instant storedAt) {}
