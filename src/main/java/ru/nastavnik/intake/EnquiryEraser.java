package ru.nastavnik.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.people.Eraser;
import ru.nastavnik.people.Redaction;

/**
 * An enquiry that became somebody's card goes with them, and so does one that became nobody's and is of somebody with their name, unless its birth is another.
 * One that they only sent for a child stays the child's without the sender, when the child can still be reached; in those of others the name is struck out.
 */
@Component
class EnquiryEraser implements Eraser {

    private final JdbcClient jdbc;
    private final Redaction redaction;

    EnquiryEraser(JdbcClient jdbc, Redaction redaction) {
        this.jdbc = jdbc;
        this.redaction = redaction;
    }

    @Override
    public Set<String> tables() {
        return Set.of("enquiry");
    }

    @Override
    public List<Line> erase(Subject subject) {
        var fates = jdbc.sql("""
                        select id, person_id, surname, given_name, patronymic, birth_date, phone, representative_name, representative_phone from enquiry
                        where person_id = :person or person_id is null for update""")
                .param("person", subject.person())
                .query(KeptEnquiry::read)
                .list()
                .stream()
                .collect(Collectors.groupingBy(enquiry -> enquiry.fate(subject), Collectors.mapping(KeptEnquiry::id, Collectors.toList())));
        int gone = update("delete from enquiry where id = any(?)", fates, KeptEnquiry.Fate.GOES);
        int sent = update(
                "update enquiry set version = version + 1, representative_name = null, representative_phone = null where id = any(?)",
                fates, KeptEnquiry.Fate.LOSES_SENDER);
        int named = redaction.strike(subject, "enquiry", "topic") + redaction.strike(subject, "enquiry", "reason");
        return List.of(
                Line.destroyed("intake.erased.enquiries", gone), Line.destroyed("intake.erased.senders", sent),
                Line.destroyed("intake.erased.named", named));
    }

    private int update(String sql, Map<KeptEnquiry.Fate, List<UUID>> fates, KeptEnquiry.Fate fate) {
        return jdbc.sql(sql).param(fates.getOrDefault(fate, List.of()).toArray(UUID[]::new)).update();
    }
}
