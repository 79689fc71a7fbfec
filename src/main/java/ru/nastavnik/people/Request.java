package ru.nastavnik.people;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a mentee wants help with, and from whom the request came.
 *
 * @param topic by the organization's list of {@link Topics}, or in words of its own
 * @param askedOn null when it is not known any more
 * @param enteredBy account of whoever wrote it down; null when it came through none, or is not known any more
 */
@Embeddable
public record Request(String topic, @Enumerated(EnumType.STRING) RequestSource source, LocalDate askedOn, UUID enteredBy) {

    /** @throws IllegalArgumentException when the topic is blank or the source is missing */
    public Request {
        if (topic == null || topic.isBlank() || source == null) {
            throw new IllegalArgumentException("A request has a topic and a source");
        }
    }

    public Request(String topic, RequestSource source) {
        this(topic, source, null, null);
    }
}
