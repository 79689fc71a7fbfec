package ru.nastavnik.people;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.Furnishing;
import ru.nastavnik.organization.Organization;

/** Topics of requests and criteria of selection that every new organization starts with; ours, to be changed at will. */
@Component
@Order(0)
class StandardLists implements Furnishing {

    static final List<String> TOPICS = List.of(
            "Трудности с предметом", "Подготовка к экзаменам", "Олимпиады и конкурсы", "Проект или исследование", "Выбор профессии",
            "Знакомство с предприятием", "Адаптация в новом коллективе", "Общение и уверенность в себе", "Выступления перед людьми",
            "Как всё успевать", "Творчество и спорт", "Цифровые навыки", "Методика преподавания", "Работа с классом и родителями",
            "Первый год в профессии");

    static final List<String> CRITERIA = List.of(
            "Мотивация: зачем ему это", "Опыт и знания", "Умение общаться с подростками", "Время на встречи", "Надёжность");

    private final Topics topics;
    private final Criteria criteria;

    StandardLists(Topics topics, Criteria criteria) {
        this.topics = topics;
        this.criteria = criteria;
    }

    @Override
    public void furnish(Organization organization) {
        if (!organization.getKind().isAuthority()) {
            fill(topics, TOPICS, Topic::new);
            fill(criteria, CRITERIA, Criterion::new);
        }
    }

    private static <T extends ListEntry> void fill(ListEntries<T> list, List<String> names, BiFunction<String, Integer, T> entry) {
        if (list.count() == 0) {
            list.saveAll(IntStream.range(0, names.size()).mapToObj(n -> entry.apply(names.get(n), n + 1)).toList());
        }
    }
}
