package ru.nastavnik.people;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import ru.nastavnik.document.Bundles;
import ru.nastavnik.document.PaperFormat;
import ru.nastavnik.document.Papers;
import ru.nastavnik.organization.Standing;

/** Papers to print and sign: for one person, or all that a class lacks or will soon; as a page, or as files. */
@Controller
@RequestMapping("/o/{slug}")
@PreAuthorize("hasAuthority('WRITE_REGISTERS')")
class ConsentPapersController {

    private final ConsentPapers papers;
    private final ConsentDesk desk;
    private final Consents consents;
    private final Cards cards;
    private final Papers press;
    private final Bundles bundles;
    private final ConsentBundle bundle;
    private final TransactionOperations transaction;
    private final Clock clock;

    ConsentPapersController(
            ConsentPapers papers, ConsentDesk desk, Consents consents, Cards cards, Papers press, Bundles bundles, ConsentBundle bundle,
            TransactionOperations transaction, Clock clock) {
        this.papers = papers;
        this.desk = desk;
        this.consents = consents;
        this.cards = cards;
        this.press = press;
        this.bundles = bundles;
        this.bundle = bundle;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/consents")
    @PreAuthorize("hasAnyAuthority('WRITE_REGISTERS', 'APPROVE_DECREES')")
    @Transactional(readOnly = true)
    String lacks(Model model) {
        model.addAttribute("lacks", desk.lacks(Standing.require().today(clock)));
        model.addAttribute("most", ConsentDesk.MOST);
        return "people/consent-desk";
    }

    /** @param kinds which; the needed ones when none is named */
    @GetMapping("/people/{person}/consents/papers")
    String ofPerson(@PathVariable("person") UUID id, @RequestParam(name = "kind", required = false) Set<ConsentKind> kinds, Model model) {
        return transaction.execute(status -> {
            var person = cards.knownPerson(id);
            model.addAttribute("papers", papers.print(Map.of(person.getId(), kinds == null || kinds.isEmpty() ? ConsentKind.NEEDED : kinds)));
            model.addAttribute("ofPerson", id);
            return "people/papers";
        });
    }

    @GetMapping("/consents/papers")
    String ofClass(@RequestParam(defaultValue = "MENTEE") String register, @RequestParam(defaultValue = "") String schoolClass, Model model) {
        return transaction.execute(status -> {
            var today = Standing.require().today(clock);
            List<UUID> lacking = desk.lacking(register, schoolClass, today, ConsentDesk.MOST);
            model.addAttribute("papers", papers.print(consents.findMissing(lacking, ConsentDesk.beyond(today))));
            return "people/papers";
        });
    }

    /** To be saved. */
    @GetMapping("/people/{person}/consents/papers/{consent}")
    ResponseEntity<byte[]> file(@PathVariable("person") UUID id, @PathVariable ConsentKind consent, @RequestParam(defaultValue = "DOCX") PaperFormat format) {
        var filled = transaction.execute(status -> papers.print(Map.of(cards.knownPerson(id).getId(), Set.of(consent))));
        return filled.stream()
                .findFirst()
                .map(paper -> press.attachment(paper.data(), format, paper.name()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** @param register MENTEE or MENTOR; empty for everybody */
    @PostMapping("/consents/papers")
    String files(
            @RequestParam(defaultValue = "") String register, @RequestParam(defaultValue = "") String schoolClass,
            @RequestParam(defaultValue = "DOCX") PaperFormat format) {
        String subject = subject(register, schoolClass);
        UUID asked = transaction.execute(status -> bundles.ask(bundle, subject, format));
        return "redirect:/o/{slug}/papers/" + asked;
    }

    private static String subject(String register, String schoolClass) {
        try {
            return ConsentBundle.subject(register, schoolClass);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
    }
}
