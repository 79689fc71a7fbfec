package ru.nastavnik.monitoring;

import java.time.LocalDate;

/** @param denominator null when the headcounts of the day's calendar year are not entered */
record Count(LocalDate day, int numerator, Integer denominator) {}
