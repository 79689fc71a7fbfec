package ru.nastavnik.matching;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import ru.nastavnik.pairing.MentoringKinds;
import ru.nastavnik.pairing.MentoringModels;

/** Says conditions in the reader's language. */
@Component
class ConditionWords {

    private final MentoringModels models;
    private final MentoringKinds kinds;
    private final MessageSource messages;

    ConditionWords(MentoringModels models, MentoringKinds kinds, MessageSource messages) {
        this.models = models;
        this.kinds = kinds;
        this.messages = messages;
    }

    String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, LocaleContextHolder.getLocale());
    }

    String place(Place place) {
        return messages.getMessage("matching.conditions.places." + place, null, LocaleContextHolder.getLocale());
    }

    /** Models and kinds of the organization, in their order. */
    List<Likable> likable() {
        return Stream.concat(
                        kinds.findAllByOrderByPosition().stream().map(kind -> new Likable(kind.getId(), kind.getName())),
                        models.findAllByOrderByFormIdAscPositionAsc().stream().map(model -> new Likable(model.getId(), model.getName())))
                .toList();
    }

    /** Their names by id. */
    Map<UUID, String> likes() {
        return likable().stream().collect(Collectors.toMap(Likable::id, Likable::name));
    }

    /** A model or a kind. */
    record Likable(UUID id, String name) {}

    /** One line for each thing that is known. */
    List<String> lines(Conditions conditions, Map<UUID, String> likes) {
        return Stream.of(
                        conditions.days().stream().sorted().map(this::day),
                        conditions.places().stream().sorted().map(this::place),
                        conditions.languages().stream().sorted(),
                        conditions.likes().stream().map(likes::get).filter(Objects::nonNull).sorted())
                .map(words -> words.collect(Collectors.joining(", ")))
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
