package ru.nastavnik.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import ru.nastavnik.form.TableCell;
import ru.nastavnik.monitoring.IndicatorBoard.Now;
import ru.nastavnik.organization.OrganizationKind;
import ru.nastavnik.organization.ProgrammeYears;
import ru.nastavnik.organization.Right;
import ru.nastavnik.organization.Standing;

/** All indicators as they are now: an organization's own, or an authority's with those below it. Inside a transaction. */
@Component
class IndicatorPage {

    static final int PAGE = 50;

    private final Indicators indicators;
    private final IndicatorBoard board;
    private final IndicatorCells cells;
    private final ProgrammeYears years;

    IndicatorPage(Indicators indicators, IndicatorBoard board, IndicatorCells cells, ProgrammeYears years) {
        this.indicators = indicators;
        this.board = board;
        this.cells = cells;
        this.years = years;
    }

    Indicator find(String code) {
        return indicators.find(code, Standing.require().kind()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    String show(UUID after, Model model) {
        Now now = board.now();
        model.addAttribute("day", now.day());
        model.addAttribute("cards", now.cards());
        if (now.standing().kind().isAuthority()) {
            return showBelow(now, after, model);
        }
        var running = years.findRunningOf(now.standing().organization()).orElse(null);
        model.addAttribute("running", running);
        boolean sets = running != null && now.standing().may(Right.MANAGE_ORGANIZATION);
        model.addAttribute("sets", sets);
        if (sets && !model.containsAttribute("form")) {
            model.addAttribute("form", ThresholdForm.of(running));
            model.addAttribute("version", running.getVersion());
        }
        return "monitoring/indicators";
    }

    private String showBelow(Now now, UUID after, Model model) {
        Pool pool = now.pool();
        List<OrganizationValues> all = pool.organizations();
        int from = after == null ? 0 : 1 + position(all, after);
        int to = Math.min(all.size(), from + PAGE);
        model.addAttribute("after", after);
        model.addAttribute("next", to < all.size() ? all.get(to - 1).id() : null);
        List<String> labels = cells.labels(now.indicators());
        model.addAttribute("titles", labels);
        model.addAttribute("kinds", pool.kinds().map(kind -> kind(now, kind, labels)).toList());
        model.addAttribute("organizations", all.subList(from, to).stream().map(each -> organization(now, each, labels)).toList());
        model.addAttribute("below", all.size());
        model.addAttribute("leftOut", now.indicators().stream().map(pool::leftOut).filter(left -> !left.organizations().isEmpty()).toList());
        return "monitoring/below";
    }

    private static int position(List<OrganizationValues> all, UUID after) {
        int position = all.stream().map(OrganizationValues::id).toList().indexOf(after);
        if (position < 0) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return position;
    }

    private KindRow kind(Now now, OrganizationKind kind, List<String> labels) {
        var cards = new ArrayList<IndicatorCard>();
        now.indicators().forEach(indicator -> cards.add(now.card(indicator, kind)));
        return new KindRow(kind, now.pool().of(kind).organizations().size(), cells.row(labels, cards));
    }

    private OrganizationRow organization(Now now, OrganizationValues organization, List<String> labels) {
        var cards = new ArrayList<IndicatorCard>();
        now.indicators().forEach(indicator -> cards.add(now.card(indicator, organization)));
        return new OrganizationRow(organization.name(), cells.row(labels, cards));
    }

    record KindRow(OrganizationKind kind, int organizations, List<TableCell> cells) {}

    record OrganizationRow(String name, List<TableCell> cells) {}
}
