package ru.nastavnik.form;

import java.util.Locale;

/** A value of a form that knows by itself how pages write it. As a form sends it is {@code toString}. */
public interface Worded {

    String words(Locale locale);
}
