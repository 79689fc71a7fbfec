package ru.nastavnik.account;

import java.time.Duration;

/** What an invitation is for, and how long it is good. */
enum Purpose {
    SET_UP(Duration.ofHours(24)),
    JOIN(Duration.ofDays(14)),
    RENEW_PASSWORD(Duration.ofHours(24));

    final Duration validity;

    Purpose(Duration validity) {
        this.validity = validity;
    }
}
