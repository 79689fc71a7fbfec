package ru.nastavnik.survey;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import ru.nastavnik.survey.Audience.Group;
import ru.nastavnik.survey.Audience.Member;

/** All groups of people that the rooms offer to ask. */
@Component
class Audiences {

    private final Map<String, Audience> byName;
    private final MessageSource messages;

    Audiences(List<Audience> audiences, MessageSource messages) {
        this.byName = audiences.stream()
                .collect(Collectors.toMap(Audience::name, Function.identity(), (one, other) -> { throw new IllegalStateException(one.name()); }, LinkedHashMap::new));
        this.messages = messages;
    }

    /** Groups of one kind, with the words for it. */
    record Kind(String title, List<Option> options) {}

    /** @param value by which a form names it: audience and argument with a colon between */
    record Option(String value, String label) {}

    /**
     * Those with somebody to choose.
     *
     * @param present what was chosen already, and stays to be chosen; null for nothing
     */
    List<Kind> kinds(AudienceChoice present) {
        return byName.values().stream().map(audience -> kind(audience, present)).filter(kind -> !kind.options().isEmpty()).toList();
    }

    private Kind kind(Audience audience, AudienceChoice present) {
        List<Option> options = audience.groups().stream().map(group -> option(audience, group)).toList();
        boolean other = present == null || !present.audience().equals(audience.name());
        boolean complete = other || options.stream().anyMatch(option -> option.value().equals(value(present)));
        return new Kind(title(audience.name()), complete ? options : Stream.concat(options.stream(), Stream.of(kept(present))).toList());
    }

    private Option kept(AudienceChoice present) {
        return new Option(value(present), messages.getMessage("survey.whom.present", null, LocaleContextHolder.getLocale()));
    }

    private Option option(Audience audience, Group group) {
        return new Option(value(new AudienceChoice(audience.name(), group.argument())), group.label() == null ? title(audience.name()) : group.label());
    }

    static String value(AudienceChoice choice) {
        return choice.audience() + (choice.argument() == null ? "" : ":" + choice.argument());
    }

    /**
     * What {@link #value} wrote.
     *
     * @param present what was chosen already, and stays whatever became of the group; null for nothing
     * @return null when there is no such group, or nobody can be asked of it any more
     */
    AudienceChoice choice(String value, AudienceChoice present) {
        return present != null && value(present).equals(value) ? present : choice(value);
    }

    /** Where nothing was chosen before. */
    AudienceChoice choice(String value) {
        int colon = value.indexOf(':');
        var choice = colon < 0 ? new AudienceChoice(value, null) : new AudienceChoice(value.substring(0, colon), value.substring(colon + 1));
        return groups(choice.audience()).stream().anyMatch(group -> Objects.equals(group.argument(), choice.argument())) ? choice : null;
    }

    /** What a page says of whom a round asks. */
    String words(AudienceChoice choice) {
        return words(List.of(choice)).get(choice);
    }

    /** Of many at once: the groups of each kind are looked up but once. */
    Map<AudienceChoice, String> words(Collection<AudienceChoice> choices) {
        Map<String, List<Group>> known = new HashMap<>();
        Map<AudienceChoice, String> words = new HashMap<>();
        for (AudienceChoice choice : choices) {
            String title = title(choice.audience());
            String label = known.computeIfAbsent(choice.audience(), this::groups).stream()
                    .filter(group -> Objects.equals(group.argument(), choice.argument()))
                    .map(Group::label)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            words.put(choice, label == null ? title : title + ": " + label);
        }
        return words;
    }

    private List<Group> groups(String audience) {
        return Optional.ofNullable(byName.get(audience)).map(Audience::groups).orElse(List.of());
    }

    /** Nobody where the group is no more. */
    List<Member> members(AudienceChoice choice) {
        Audience audience = byName.get(choice.audience());
        return audience == null ? List.of() : audience.members(choice.argument());
    }

    /** Empty where nobody knows whom they have met. */
    Optional<Set<UUID>> acquaintances(AudienceChoice choice, UUID person) {
        return Optional.ofNullable(byName.get(choice.audience())).flatMap(audience -> audience.acquaintances(choice.argument(), person));
    }

    private String title(String name) {
        return messages.getMessage("survey.audience." + name, null, LocaleContextHolder.getLocale());
    }
}
