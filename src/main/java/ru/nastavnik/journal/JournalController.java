package ru.nastavnik.journal;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.organization.Standing;

/** The log of access of an organization. */
@Controller
@RequestMapping("/o/{slug}/journal")
@PreAuthorize("hasAuthority('READ_JOURNAL')")
class JournalController {

    private final JournalLines lines;
    private final JournalReading reading;
    private final Journal journal;
    private final JournalSearch search;
    private final JdbcClient jdbc;

    JournalController(JournalLines lines, JournalReading reading, Journal journal, JournalSearch search, JdbcClient jdbc) {
        this.lines = lines;
        this.reading = reading;
        this.journal = journal;
        this.search = search;
        this.jdbc = jdbc;
    }

    @GetMapping
    String list(JournalFilter filter, HttpSession session, Model model) {
        String words = search.words(session);
        boolean names = JournalReading.names();
        var page = reading.call(() -> {
            model.addAttribute("accounts", accounts(filter.account()));
            return lines.page(filter, search.found(words), names);
        });
        if (names) {
            journal.seen("journal.journal.log", page.people());
        }
        model.addAttribute("filter", filter);
        model.addAttribute("words", words);
        model.addAttribute("page", page);
        model.addAttribute("deeds", Deed.values());
        model.addAttribute("names", names);
        model.addAttribute("most", JournalExtractController.MOST);
        return "journal/journal";
    }

    /** The words searched for are personal data: they come in a body and stay in the session, not in an address. */
    @PostMapping("/search")
    String find(@RequestParam(defaultValue = "") String words, JournalFilter filter, HttpSession session, RedirectAttributes redirect) {
        search.keep(session, words);
        redirect.addAttribute("account", filter.account());
        redirect.addAttribute("deed", filter.deed());
        redirect.addAttribute("from", filter.from());
        redirect.addAttribute("to", filter.to());
        return "redirect:/o/{slug}/journal";
    }

    record Member(UUID id, String name) {}

    /** Those who work here, and whoever is asked for although they do not any more: only with a line in this log, since accounts are of all organizations. */
    private List<Member> accounts(UUID asked) {
        return jdbc.sql("""
                        select a.id, a.name from account a
                        where a.id = :asked and exists (select from journal_entry e where e.account_id = a.id)
                          or a.id in (select m.account_id from membership m where m.organization_id = :organization)
                        order by a.name, a.id limit 1000""")
                .param("asked", asked)
                .param("organization", Standing.require().organization())
                .query(Member.class)
                .list();
    }
}
