package ru.nastavnik.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A new organization. Address name and head's post may be left empty: the names and the kind suggest them. */
record OrganizationForm(
        @NotNull OrganizationKind kind,
        @NotBlank @Size(max = 300) String fullName,
        @NotBlank @Size(max = 100) String shortName,
        @Size(max = Slug.LONGEST) @Pattern(regexp = "(" + Slug.PATTERN + ")?", message = "{organization.slug.malformed}") String slug,
        @Size(max = 100) String headPost,
        @NotNull ZoneId timeZone) {

    OrganizationForm {
        slug = slug == null ? "" : slug.strip().toLowerCase(Locale.ROOT);
        headPost = headPost == null ? "" : headPost.strip();
    }

    static OrganizationForm below(Organization parent) {
        var kinds = OrganizationKind.below(parent);
        return new OrganizationForm(
                kinds.size() == 1 ? kinds.get(0) : null, null, null, null, null,
                parent == null ? TimeZones.USUAL : parent.getTimeZone());
    }

    /** @throws IllegalArgumentException when the kind may not stand below the parent's */
    Organization toOrganization(Organization parent, Predicate<String> slugTaken) {
        return new Organization(
                kind, parent, fullName.strip(), shortName.strip(), slug.isEmpty() ? freeSlug(slugTaken) : slug,
                headPost.isEmpty() ? kind.usualHeadPost() : headPost, timeZone);
    }

    /** Two schools of one name in two cities: the second is given a number. */
    private String freeSlug(Predicate<String> taken) {
        String suggested = Slug.suggest(shortName);
        return Stream.concat(Stream.of(suggested), IntStream.iterate(2, number -> number + 1).mapToObj(number -> suggested + "-" + number))
                .filter(taken.negate())
                .findFirst()
                .orElseThrow();
    }
}
