package ru.nastavnik.meeting;

import java.util.UUID;
import ru.nastavnik.meeting.Rhythm.Light;

/**
 * Which of the working pairs are listed.
 *
 * @param light null for all
 * @param awaiting whether only those are listed that wait for the mentor's form on a meeting; null for all
 * @param after id of the last pair of the page before
 */
record MeetingsFilter(Light light, Boolean awaiting, UUID after) {}
