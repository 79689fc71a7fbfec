package ru.nastavnik.questionnaire;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import tools.jackson.core.type.TypeReference;

/** Answers as one object of arrays, so that SQL can count them. The column needs {@code @ColumnTransformer(write = "cast(? as jsonb)")}. */
@Converter
@Immutable
public class AnswersConverter implements AttributeConverter<Answers, String> {

    private static final TypeReference<Map<String, List<String>>> VALUES = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(Answers answers) {
        return Json.MAPPER.writeValueAsString(answers.values());
    }

    @Override
    public Answers convertToEntityAttribute(String json) {
        return json == null ? Answers.NONE : new Answers(Json.MAPPER.readValue(json, VALUES));
    }
}
