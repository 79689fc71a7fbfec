package ru.nastavnik.document;

import java.util.List;

/** A template that is not taken, with all that is wrong with it. */
final class TemplateRefused extends RuntimeException {

    private final transient List<Finding> findings;

    TemplateRefused(List<Finding> findings) {
        super(findings.toString());
        this.findings = List.copyOf(findings);
    }

    TemplateRefused(String key, Object... arguments) {
        this(List.of(Finding.ofFile(key, arguments)));
    }

    /** Never empty. */
    List<Finding> findings() {
        return findings;
    }
}
