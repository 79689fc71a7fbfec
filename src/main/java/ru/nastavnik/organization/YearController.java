package ru.nastavnik.organization;

import java.time.Clock;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opens, starts and closes the programme years of an organization. */
@Controller
@RequestMapping("/o/{slug}/settings/years")
@PreAuthorize("hasAuthority('MANAGE_ORGANIZATION')")
class YearController {

    private static final String BACK = "redirect:/o/{slug}/settings";

    private final ProgrammeYears years;
    private final TransactionOperations transaction;
    private final Clock clock;

    YearController(ProgrammeYears years, TransactionOperations transaction, Clock clock) {
        this.years = years;
        this.transaction = transaction;
        this.clock = clock;
    }

    @PostMapping
    String open(@PathVariable String slug, @RequestParam int firstYear, RedirectAttributes redirect) {
        var standing = runningProgramme();
        if (ProgrammeYear.openableOn(standing.today(clock)).noneMatch(openable -> openable == firstYear)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        try {
            transaction.executeWithoutResult(status -> years.saveAndFlush(new ProgrammeYear(firstYear)));
            redirect.addFlashAttribute("flash", "organization.year.opened").addFlashAttribute("flashOf", ProgrammeYear.title(firstYear));
        } catch (DataIntegrityViolationException e) {
            Violation.expect(e, "programme_year_key");
            redirect.addFlashAttribute("problem", "organization.year.open-already");
        }
        return BACK;
    }

    @PostMapping("/{id}/start")
    String start(@PathVariable String slug, @PathVariable UUID id, RedirectAttributes redirect) {
        try {
            String title = become(YearState.RUNNING, id);
            redirect.addFlashAttribute("flash", "organization.year.started").addFlashAttribute("flashOf", title);
        } catch (DataIntegrityViolationException e) {
            Violation.expect(e, "programme_year_one_running");
            redirect.addFlashAttribute("problem", "organization.year.another-runs");
        } catch (IllegalStateException | OptimisticLockingFailureException e) {
            redirect.addFlashAttribute("problem", "organization.year.changed-meanwhile");
        }
        return BACK;
    }

    /** Asks once more, because a closed year is closed for good. */
    @GetMapping("/{id}/closing")
    @Transactional(readOnly = true)
    String prepareClosing(@PathVariable UUID id, Model model) {
        model.addAttribute("year", find(id));
        return "organization/closing";
    }

    @PostMapping("/{id}/closing")
    String close(@PathVariable String slug, @PathVariable UUID id, RedirectAttributes redirect) {
        try {
            String title = become(YearState.CLOSED, id);
            redirect.addFlashAttribute("flash", "organization.year.closed").addFlashAttribute("flashOf", title);
        } catch (IllegalStateException | OptimisticLockingFailureException e) {
            redirect.addFlashAttribute("problem", "organization.year.changed-meanwhile");
        }
        return BACK;
    }

    private String become(YearState next, UUID id) {
        return transaction.execute(status -> {
            var year = find(id);
            year.become(next);
            return year.title();
        });
    }

    private ProgrammeYear find(UUID id) {
        return years.findOf(runningProgramme().organization(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** An authority runs no programme: these addresses are not there. */
    private static Standing runningProgramme() {
        var standing = Standing.require();
        if (standing.kind().isAuthority()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return standing;
    }
}
