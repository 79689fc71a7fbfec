package ru.nastavnik.meeting;

import java.util.UUID;
import ru.nastavnik.meeting.Rhythm.Light;

/**
 * Which of the working pairs are listed.
 *
 * @param light null for all
 * @param after id of the last pair of the page before
 */
record LightFilter(Light light, UUID after) {}
