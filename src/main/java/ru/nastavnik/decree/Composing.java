package ru.nastavnik.decree;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.organization.ProgrammeYear;
import ru.nastavnik.organization.Standing;

/** The curator's work on a decree that is written: it begins with a template filled with what is known. Always a part of the caller's transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Composing {

    private final Decrees decrees;
    private final Drafting drafting;
    private final TextTemplates templates;
    private final Clock clock;

    Composing(Decrees decrees, Drafting drafting, TextTemplates templates, Clock clock) {
        this.decrees = decrees;
        this.drafting = drafting;
        this.templates = templates;
        this.clock = clock;
    }

    /**
     * @param key of the form that was sent: sent again, it leads to the same draft
     * @throws IllegalArgumentException when decrees of the kind do not begin with a template
     */
    Decree begin(DecreeKind kind, UUID key, Author by) {
        if (!kind.isTemplated()) {
            throw new IllegalArgumentException(kind + " has no template");
        }
        return decrees.findByDraftKey(key).orElseGet(() -> {
            Decree decree = new Decree(kind, drafting.programmeYear(), by, clock.instant()).from(key);
            decree.rewrite(template(kind, decree.getFirstYear(), by, Map.of()));
            return decrees.saveAndFlush(decree);
        });
    }

    Provisions template(DecreeKind kind, int firstYear, Author by, Map<String, Object> more) {
        var year = new ProgrammeYear(firstYear);
        var data = new HashMap<>(more);
        data.put("year", year.title());
        data.put("startsOn", Wording.day(year.startsOn()));
        data.put("endsOn", Wording.day(year.endsOn()));
        data.put("organization", Standing.require().shortName());
        data.put("curator", by.name());
        return Provisions.read(templates.fill(kind.template(), data));
    }

    /**
     * @param version of the decree as it was shown
     * @throws java.util.NoSuchElementException when the organization has no such decree
     * @throws IllegalStateException when it is out of the curator's hands, or its text is made of its pairs
     */
    void rewrite(UUID id, int version, Provisions written) {
        drafting.open(id, version).rewrite(written);
        decrees.flush();
    }
}
