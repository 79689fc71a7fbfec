package ru.nastavnik.document;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A template that repeats so much that no machine should hold what would come of it. */
@ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
final class PaperTooLarge extends RuntimeException {}
