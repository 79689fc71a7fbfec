package ru.nastavnik.organization;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** All organizations in the order of reading: each authority before those below it. */
final class OrganizationTree {

    private static final Comparator<Organization> ORDER =
            Comparator.comparing((Organization each) -> !each.getKind().isAuthority()).thenComparing(ByName.of(Organization::getShortName));

    private final Map<UUID, List<Organization>> children;
    private final List<Branch> branches = new ArrayList<>();

    private OrganizationTree(List<Organization> all) {
        children = all.stream().filter(each -> each.getParentId() != null).collect(Collectors.groupingBy(Organization::getParentId));
    }

    static List<Branch> of(List<Organization> all) {
        var tree = new OrganizationTree(all);
        all.stream().filter(each -> each.getParentId() == null).sorted(ORDER).forEach(root -> tree.add(root, 0));
        return tree.branches;
    }

    private void add(Organization organization, int depth) {
        branches.add(new Branch(organization, depth, countBelow(organization)));
        childrenOf(organization).stream().sorted(ORDER).forEach(child -> add(child, depth + 1));
    }

    private int countBelow(Organization organization) {
        return childrenOf(organization).stream().mapToInt(child -> child.getKind().isAuthority() ? countBelow(child) : 1).sum();
    }

    private List<Organization> childrenOf(Organization organization) {
        return children.getOrDefault(organization.getId(), List.of());
    }

    /**
     * @param depth 0 at the top, 2 at most
     * @param below how many organizations that run the programme stand below it
     */
    record Branch(Organization organization, int depth, int below) {}
}
