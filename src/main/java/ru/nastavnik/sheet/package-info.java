/**
 * Spreadsheets that come in and go out: reads XLSX, CSV and the clipboard as rows of text, refuses in the reader's words what is no
 * spreadsheet or means harm, writes XLSX and CSV, and brings what people write in cells (names, phones, dates, classes) to one form.
 * Sees no other room.
 */
@ApplicationModule(displayName = "Sheets", allowedDependencies = {})
package ru.nastavnik.sheet;

import org.springframework.modulith.ApplicationModule;
