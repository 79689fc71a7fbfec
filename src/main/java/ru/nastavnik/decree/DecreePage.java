package ru.nastavnik.decree;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import ru.nastavnik.decree.ConsentsMissing.Missing;
import ru.nastavnik.journal.Deed;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.organization.Right;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.pairing.PairJournal;
import ru.nastavnik.pairing.PairLine;
import ru.nastavnik.pairing.PairLines;
import ru.nastavnik.pairing.PairState;

/** The card of a decree: what it changes, its text, how it came here, what may be done next. */
@Component
class DecreePage {

    private final Decrees decrees;
    private final Contents contents;
    private final Checklist checklist;
    private final EarlierDecrees earlier;
    private final Returns returns;
    private final DecreeNumbers numbers;
    private final PairLines lines;
    private final Withdrawn withdrawn;
    private final PairJournal journal;
    private final Organizations organizations;
    private final Clock clock;

    DecreePage(
            Decrees decrees, Contents contents, Checklist checklist, EarlierDecrees earlier, Returns returns, DecreeNumbers numbers, PairLines lines,
            Withdrawn withdrawn, PairJournal journal, Organizations organizations, Clock clock) {
        this.decrees = decrees;
        this.contents = contents;
        this.checklist = checklist;
        this.earlier = earlier;
        this.returns = returns;
        this.numbers = numbers;
        this.lines = lines;
        this.withdrawn = withdrawn;
        this.journal = journal;
        this.organizations = organizations;
        this.clock = clock;
    }

    String show(UUID id, Model model) {
        Standing standing = Standing.require();
        Decree decree = find(id);
        List<PairLine> within = contents.linesOf(decree);
        boolean mending = decree.getState().isOpen() && standing.may(Right.DRAFT_DECREES);
        model.addAttribute("decree", decree);
        model.addAttribute("steps", decree.getSteps());
        model.addAttribute("lines", within);
        model.addAttribute("changes", decree.getChanges().stream().collect(Collectors.toMap(PairChange::pairId, Function.identity())));
        List<PairLine> proposed = mending && decree.getKind() == DecreeKind.PAIRS ? lines.in(PairState.PROPOSED) : List.of();
        List<PairLine> returning = decree.getApproval().isPresent() ? List.of() : returning(decree, standing.today(clock));
        journal.seen("decree.journal.decree", Stream.of(within, proposed, returning).flatMap(List::stream).toList());
        model.addAttribute("returning", returning);
        model.addAttribute("proposed", proposed);
        model.addAttribute("mending", mending);
        model.addAttribute("signing", decree.getState() == DecreeState.SUBMITTED && standing.may(Right.APPROVE_DECREES));
        model.addAttribute("withheld", isWithheld(decree));
        model.addAttribute("placeholders", decree.getState() == DecreeState.APPROVED ? List.of() : decree.getProvisions().map(Provisions::placeholders).orElse(List.of()));
        addRequirements(decree, within, standing.today(clock), model);
        addOthers(decree, model);
        addPaper(decree, within, model);
        addForms(standing.today(clock), model);
        return "decree/decree";
    }

    /** Pairs that would work again if it were approved today. */
    private List<PairLine> returning(Decree decree, LocalDate today) {
        return returns.fit(returns.of(decree, today).formers(), today);
    }

    private void addRequirements(Decree decree, List<PairLine> within, LocalDate today, Model model) {
        List<PairLine> entering = decree.getApproval().isPresent() ? List.of() : Contents.entering(decree, within);
        List<Missing> missing = entering.isEmpty() ? List.of() : contents.missing(entering, today);
        model.addAttribute("missing", missing);
        model.addAttribute("lacking", Contents.kindsByPerson(missing));
        model.addAttribute("checks", entering.isEmpty() ? Map.of() : checklist.of(entering, today));
    }

    /** Decrees that it names, and that name it. */
    private void addOthers(Decree decree, Model model) {
        model.addAttribute("targets", earlier.of(decree.getTargets()).values().stream().sorted(Comparator.comparing(Earlier::dated)).toList());
        model.addAttribute("naming", decree.getState() == DecreeState.APPROVED && !decree.getKind().isOnDecrees() ? earlier.naming(decree.getId()) : List.of());
    }

    private void addForms(LocalDate today, Model model) {
        model.addAttribute("typed", numbers.areTyped());
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new RemarkForm(""));
        }
        if (!model.containsAttribute("approval")) {
            model.addAttribute("approval", ApprovalForm.blank(today));
        }
    }

    String print(UUID id, Model model) {
        Decree decree = find(id);
        if (isWithheld(decree)) {
            throw new AccessDeniedException("names somebody who has withdrawn");
        }
        model.addAttribute("decree", decree);
        List<PairLine> within = contents.linesOf(decree);
        journal.seen("decree.journal.print", within);
        addPaper(decree, within, model);
        return "decree/print";
    }

    /** Taken out as a file; goes into the log. */
    DecreePaper takeOut(UUID id) {
        Decree decree = find(id);
        if (isWithheld(decree)) {
            throw new AccessDeniedException("names somebody who has withdrawn");
        }
        List<PairLine> within = contents.linesOf(decree);
        journal.done(Deed.PRINTED, "decree.journal.print", within);
        return DecreePaper.of(decree, contents.textOf(decree, within), organizations.findById(Standing.require().organization()).orElseThrow());
    }

    /**
     * What was signed stays as it was signed, and names somebody who has withdrawn since: then it is for the head alone. A cancellation names
     * decrees and nobody.
     */
    private boolean isWithheld(Decree decree) {
        return decree.getApproval().isPresent() && decree.getKind() != DecreeKind.CANCELLATION && !Standing.require().may(Right.APPROVE_DECREES) && withdrawn.isNamedIn(decree.getId());
    }

    private void addPaper(Decree decree, List<PairLine> within, Model model) {
        String text = contents.textOf(decree, within);
        var organization = organizations.findById(Standing.require().organization()).orElseThrow();
        model.addAttribute("seal", Contents.seal(text));
        model.addAttribute("paper", DecreePaper.of(decree, text, organization));
    }

    private Decree find(UUID id) {
        return decrees.findById(id).orElseThrow(DecreePage::notFound);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
