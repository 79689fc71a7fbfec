package ru.nastavnik.agreement;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.nastavnik.document.PaperBundle;
import ru.nastavnik.organization.Right;
import ru.nastavnik.organization.Standing;

/** All agreements of a decree's pairs, as files. */
@Component
class AgreementBundle implements PaperBundle {

    private final AgreementPapers papers;
    private final AgreementList list;
    private final Clock clock;

    AgreementBundle(AgreementPapers papers, AgreementList list, Clock clock) {
        this.papers = papers;
        this.list = list;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "agreements";
    }

    @Override
    public Right right() {
        return Right.FORM_PAIRS;
    }

    /** @param subject id of the decree */
    @Override
    public Content papers(String subject) {
        return new Content(papers.agreements(list.papers(UUID.fromString(subject), Standing.require().today(clock))), false);
    }
}
