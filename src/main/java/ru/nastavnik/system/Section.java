package ru.nastavnik.system;

import static ru.nastavnik.organization.Right.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.organization.Right;
import ru.nastavnik.organization.Standing;

/**
 * A link of the rail.
 *
 * @param label a message key
 * @param current {@code aria-current}: "page" on the very page, "true" on one below it
 */
record Section(String href, String label, @Nullable String current) {

    /** Sections under one heading. */
    record Group(@Nullable String label, List<Section> items) {}

    /** What this visitor may open from here; addresses that answer 403 are left out. */
    static List<Group> groups(@Nullable Standing standing, @Nullable Visitor visitor, String path) {
        var groups = new ArrayList<Group>();
        if (standing != null) {
            String home = "/o/" + standing.slug();
            var list = new SectionList(home, path, standing.rights());
            groups.add(new Group(null, list
                    .addHome(standing.kind().isAuthority() ? "system.section.overview" : "system.section.stages")
                    .add("/roadmap", "system.section.roadmap", READ_ROADMAP)
                    .add("/my", "system.section.my", OWN_PAIRS)
                    .add("/my/surveys", "system.section.my-surveys", OWN_PAIRS, READ_REGISTERS, READ_UNMATCHED)
                    .take()));
            groups.add(new Group("system.group.people", list
                    .add("/mentees", "system.section.mentees", READ_REGISTERS, READ_UNMATCHED)
                    .add("/mentors", "system.section.mentors", READ_REGISTERS)
                    .add("/notes", "system.section.notes", KEEP_NOTES)
                    .add("/enquiries", "system.section.enquiries", WRITE_REGISTERS)
                    .add("/consents", "system.section.consents", WRITE_REGISTERS, APPROVE_DECREES)
                    .take()));
            groups.add(new Group("system.group.pairs", list
                    .add("/matching", "system.section.matching", READ_REGISTERS)
                    .add("/pairs", "system.section.pairs", READ_REGISTERS)
                    .add("/meetings", "system.section.meetings", READ_REGISTERS)
                    .add("/decrees", "system.section.decrees", READ_DECREES, READ_BELOW)
                    .add("/agreements", "system.section.agreements", READ_REGISTERS)
                    .take()));
            groups.add(new Group("system.group.results", list
                    .add("/surveys", "system.section.surveys", READ_SURVEYS)
                    .add("/questionnaires", "system.section.questionnaires", READ_SURVEYS, WRITE_QUESTIONNAIRES)
                    .add("/indicators", "system.section.indicators", READ_INDICATORS)
                    .take()));
            groups.add(new Group("system.group.organization", list
                    .add("/settings", "system.section.settings", MANAGE_ORGANIZATION)
                    .add("/accounts", "system.section.accounts", INVITE)
                    .add("/journal", "system.section.journal", READ_JOURNAL)
                    .take()));
        }
        if (visitor != null && visitor.administrator()) {
            groups.add(new Group("system.group.installation", List.of(at("/organizations", "system.section.organizations", path))));
        }
        groups.removeIf(group -> group.items().isEmpty());
        return groups;
    }

    private static Section at(String href, String label, String path) {
        return new Section(href, label, path.equals(href) ? "page" : path.startsWith(href + "/") ? "true" : null);
    }

    private static final class SectionList {

        private final String home;
        private final String path;
        private final Set<Right> rights;
        private List<Section> items = new ArrayList<>();

        SectionList(String home, String path, Set<Right> rights) {
            this.home = home;
            this.path = path;
            this.rights = rights;
        }

        /** Those who have nothing here but their own pairs start from these. */
        SectionList addHome(String label) {
            if (!rights.isEmpty() && !rights.equals(Set.of(OWN_PAIRS))) {
                items.add(new Section(home, label, path.equals(home) ? "page" : null));
            }
            return this;
        }

        SectionList add(String below, String label, Right... anyOf) {
            if (Set.of(anyOf).stream().anyMatch(rights::contains)) {
                items.add(at(home + below, label, path));
            }
            return this;
        }

        /** Below several of them one stands in the nearest alone. */
        List<Section> take() {
            var nearest = items.stream().filter(item -> item.current() != null).max(Comparator.comparingInt(item -> item.href().length()));
            var taken = items.stream()
                    .map(item -> nearest.isPresent() && item != nearest.get() ? new Section(item.href(), item.label(), null) : item)
                    .toList();
            items = new ArrayList<>();
            return taken;
        }
    }
}
