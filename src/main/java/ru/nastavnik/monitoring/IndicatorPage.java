package ru.nastavnik.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
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
    private final ProgrammeYears years;

    IndicatorPage(Indicators indicators, IndicatorBoard board, ProgrammeYears years) {
        this.indicators = indicators;
        this.board = board;
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
        model.addAttribute("titles", now.indicators().stream().map(Indicator::title).toList());
        model.addAttribute("kinds", pool.kinds().map(kind -> kind(now, kind)).toList());
        model.addAttribute("organizations", all.subList(from, to).stream().map(each -> organization(now, each)).toList());
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

    private static KindRow kind(Now now, OrganizationKind kind) {
        var cells = new ArrayList<IndicatorCard>();
        now.indicators().forEach(indicator -> cells.add(now.card(indicator, kind)));
        return new KindRow(kind, now.pool().of(kind).organizations().size(), cells);
    }

    private static OrganizationRow organization(Now now, OrganizationValues organization) {
        var cells = new ArrayList<IndicatorCard>();
        now.indicators().forEach(indicator -> cells.add(now.card(indicator, organization)));
        return new OrganizationRow(organization.name(), cells);
    }

    /** @param cells in the order of the indicators; null where the kind is not counted */
    record KindRow(OrganizationKind kind, int organizations, List<IndicatorCard> cells) {}

    /** @param cells likewise */
    record OrganizationRow(String name, List<IndicatorCard> cells) {}
}
