package ru.nastavnik.sheet;

/**
 * A column of a spreadsheet that is written.
 *
 * @param title of the heading, in words
 * @param width in characters
 */
public record SheetColumn(String title, int width) {}
