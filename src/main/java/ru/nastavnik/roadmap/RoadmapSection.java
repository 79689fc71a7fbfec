package ru.nastavnik.roadmap;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** A part of the roadmap: one of the seven stages, or a section of the organization's own. */
@Entity
public class RoadmapSection {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Roadmap roadmap;

    private int position;
    private String title;
    private String task;
    private Integer stage;

    @OneToMany(mappedBy = "section", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<Activity> activities = new ArrayList<>();

    protected RoadmapSection() {}

    RoadmapSection(Roadmap roadmap, int position, String title, String task, Integer stage) {
        this.roadmap = roadmap;
        this.position = position;
        this.title = title;
        this.task = task;
        this.stage = stage;
    }

    /** At the end. @param evidence null for one that no facts speak of */
    Activity add(Plan plan, EvidenceKind evidence) {
        int last = activities.stream().mapToInt(Activity::getPosition).max().orElse(0);
        var activity = new Activity(this, last + 1, plan, evidence);
        activities.add(activity);
        return activity;
    }

    public UUID getId() {
        return id;
    }

    public Roadmap getRoadmap() {
        return roadmap;
    }

    public int getPosition() {
        return position;
    }

    public String getTitle() {
        return title;
    }

    public String getTask() {
        return task;
    }

    /** 1–7; null for a section that is none of the seven stages. */
    public Integer getStage() {
        return stage;
    }

    public List<Activity> getActivities() {
        return activities;
    }
}
