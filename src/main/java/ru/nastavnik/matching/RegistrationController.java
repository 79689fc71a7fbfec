package ru.nastavnik.matching;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import ru.nastavnik.document.PaperData;
import ru.nastavnik.document.PaperFormat;
import ru.nastavnik.document.PaperWords;
import ru.nastavnik.document.Papers;
import ru.nastavnik.journal.Deed;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.organization.Standing;

/** The registration sheet of a gathering as a file, on the school's own blank where it has one. */
@Controller
@PreAuthorize("hasAuthority('READ_REGISTERS')")
class RegistrationController {

    private final GatheringPage page;
    private final Matching matching;
    private final GuestList guests;
    private final Organizations organizations;
    private final Papers papers;
    private final Journal journal;
    private final TransactionOperations transaction;

    RegistrationController(
            GatheringPage page, Matching matching, GuestList guests, Organizations organizations, Papers papers, Journal journal, TransactionOperations transaction) {
        this.page = page;
        this.matching = matching;
        this.guests = guests;
        this.organizations = organizations;
        this.papers = papers;
        this.journal = journal;
        this.transaction = transaction;
    }

    @GetMapping("/o/{slug}/matching/{round}/gathering/sheet/paper")
    ResponseEntity<byte[]> paper(@PathVariable("round") UUID id, @RequestParam(defaultValue = "DOCX") PaperFormat format) {
        PaperData filled = transaction.execute(status -> fill(page.round(id), page.gathering(id)));
        return papers.attachment(filled, format, "Лист регистрации");
    }

    private PaperData fill(MatchingRound round, Gathering gathering) {
        List<GuestRow> invited = guests.of(gathering, matching.participants(round).guests()).stream().filter(GuestRow::isInvited).toList();
        journal.done(Deed.PRINTED, "gathering.journal.guests", invited.stream().map(guest -> guest.guest().personId()).distinct().toList());
        Occasion occasion = gathering.getOccasion();
        var data = PaperData.of(GatheringBlanks.REGISTRATION)
                .with("организация", organizations.findById(Standing.require().organization()).orElseThrow().getFullName())
                .with("подбор", round.getName())
                .with("дата", PaperWords.day(occasion.heldOn()))
                .with("начало", Occasion.CLOCK.format(occasion.startsAt()))
                .with("конец", Occasion.CLOCK.format(occasion.endsAt()))
                .with("место", occasion.place());
        rows(data, "наставники", "наставник", "наставника", "наставнике", of(Side.MENTOR, invited));
        rows(data, "наставляемые", "наставляемый", "наставляемого", "наставляемом", of(Side.MENTEE, invited));
        return data;
    }

    private static List<GuestRow> of(Side side, List<GuestRow> guests) {
        return guests.stream().filter(guest -> guest.isOf(side)).toList();
    }

    /** @param who in the nominative, then in the genitive and the prepositional case */
    private static void rows(PaperData data, String list, String who, String whose, String aboutWhom, List<GuestRow> guests) {
        data.rows(list, IntStream.range(0, guests.size()).boxed().toList(), (row, at) -> row.with("номер_" + whose, String.valueOf(at + 1))
                .with(who, guests.get(at).name().full())
                .with("о_" + aboutWhom, guests.get(at).about()));
    }
}
