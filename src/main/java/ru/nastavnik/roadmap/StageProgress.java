package ru.nastavnik.roadmap;

/**
 * A stage of an organization's roadmap in numbers.
 *
 * @param stage 1–7
 * @param total activities that are to be held
 * @param done of them
 * @param late whether the deadline of one that is not done is past
 */
public record StageProgress(int stage, int total, int done, boolean late) {}
