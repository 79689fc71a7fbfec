package ru.nastavnik.decree;

import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * How the head confirms what was read.
 *
 * @param password of whoever approves, asked for again
 * @param code of their second factor, where they have one: then it is asked for instead
 * @param number where the school keeps another book; like {@code dated}
 */
record ApprovalForm(String password, String code, String number, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate dated) {

    static ApprovalForm blank(LocalDate today) {
        return new ApprovalForm(null, null, null, today);
    }
}
