package ru.nastavnik.monitoring;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.nastavnik.organization.OrganizationKind;

/** Organizations added up: numerators by numerators, denominators by denominators, of those whose headcounts are entered and can be right. */
record Pool(List<OrganizationValues> organizations) {

    /** Null when nothing was counted in any of them. */
    Share of(Indicator indicator) {
        List<Share> shares = organizations.stream().map(each -> each.of(indicator)).filter(Objects::nonNull).toList();
        return shares.isEmpty() ? null : Share.sum(shares);
    }

    /** Those that are left out, because their headcounts are not entered or cannot be right. */
    LeftOut leftOut(Indicator indicator) {
        List<OrganizationValues> left = organizations.stream().filter(each -> isLeftOut(each.of(indicator))).toList();
        return new LeftOut(
                indicator.title(), left.stream().map(OrganizationValues::name).toList(), left.stream().mapToLong(each -> each.of(indicator).numerator()).sum());
    }

    private static boolean isLeftOut(Share share) {
        return share != null && !share.isFit();
    }

    /** In the order of the organizations. */
    Stream<OrganizationKind> kinds() {
        return organizations.stream().map(OrganizationValues::kind).distinct();
    }

    Pool of(OrganizationKind kind) {
        return new Pool(organizations.stream().filter(each -> each.kind() == kind).toList());
    }

    /**
     * @param indicator message key of its title
     * @param people how many are not added up on their account
     */
    record LeftOut(String indicator, List<String> organizations, long people) {

        private static final int NAMED = 10;

        public String names() {
            return organizations.stream().limit(NAMED).collect(Collectors.joining(", "));
        }

        /** How many are not named. */
        public int more() {
            return Math.max(0, organizations.size() - NAMED);
        }
    }
}
