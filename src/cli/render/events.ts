import type { Event } from "../../history/event.ts";
import type { TenureForm } from "../../registry/forms.ts";
import { type Cell, type Column, renderTable } from "./table.ts";
import { visible } from "./text.ts";
import { renderCommit, renderTime } from "./units.ts";
import type { View } from "./view.ts";

/** What is rendered as an event, of whatever kind. */
export type ToldEvent = Omit<Event, "kind"> & { readonly kind: string };

/** A column of a table of events: how it is headed, and what stands in it. */
export interface EventColumn<E extends ToldEvent> extends Column {
  readonly cell: (event: E, view: View) => Cell | string;
}

/** The columns that every table of events has. */
export const eventColumns = {
  time: { title: "TIME", cell: (event, view) => renderTime(event.time, view) },
  event: { title: "EVENT", cell: (event) => event.kind },
  subject: { title: "SUBJECT", key: true, cell: subjectOf },
  step: { title: "STEP", flexible: true, cell: stepOf },
  by: { title: "BY", flexible: true, cell: (event, view) => actorText(event.actor, view) },
  commit: {
    title: "COMMIT",
    spare: true,
    cell: (event, view) => ({ text: renderCommit(event.commit, view), style: "dim" }),
  },
  reason: { title: "REASON", flexible: true, cell: (event) => event.reason ?? "" },
} satisfies Readonly<Record<string, EventColumn<ToldEvent>>>;

/** Renders events in some columns, newest first. */
export function renderEventTable<E extends ToldEvent>(
  view: View,
  columns: readonly EventColumn<E>[],
  events: readonly E[],
): string {
  if (events.length === 0) return "no events";
  return renderTable(
    view,
    columns,
    events.map((event) => columns.map(({ cell }) => cell(event, view))),
  );
}

/** Renders events as a table, newest first. */
export function renderEvents(view: View, events: readonly Event[]): string {
  const { time, event, subject, step, by, commit, reason } = eventColumns;
  return renderEventTable(view, [time, event, subject, step, { ...by, spare: true }, commit, reason], events);
}

/** Renders an event as one line, for events that come one by one. */
export function renderEventLine(view: View, event: Event): string {
  const parts = [
    event.time,
    view.style.bold(event.kind),
    visible(subjectOf(event)),
    visible(stepOf(event)),
    visible(`by ${actorText(event.actor, view)}`),
    view.style.dim(renderCommit(event.commit, view)),
  ];
  const line = parts.filter((part) => part !== "").join("  ");
  return event.reason === null ? line : `${line}  ${visible(event.reason)}`;
}

/** Renders the stays in a stage as a table, newest first. */
export function renderTenures(view: View, tenures: readonly TenureForm[]): string {
  if (tenures.length === 0) return "no version has stood there";
  const columns = [
    { title: "VERSION", key: true },
    { title: "FROM" },
    { title: "UNTIL" },
    { title: "ENDED" },
    { title: "BY", flexible: true },
    { title: "ENDED BY", flexible: true, spare: true },
    { title: "REASON", flexible: true },
  ];
  return renderTable(
    view,
    columns,
    tenures.map((tenure) => [
      tenure.version,
      renderTime(tenure.from, view),
      tenure.until === null ? "now" : renderTime(tenure.until, view),
      tenure.ended ?? "",
      actorText(tenure.by, view),
      tenure.ended_by === null ? "" : actorText(tenure.ended_by, view),
      tenure.reason ?? "",
    ]),
  );
}

/** What an event is about: a model, or a version of it. */
export function subjectOf({ model, version }: ToldEvent): string {
  return model === null ? "" : version === null ? model : `${model}@${version}`;
}

/** `staging -> production`; for a hold its stage; for an alias `champion: 4.0.0 -> 5.0.0`. */
export function stepOf({ kind, name, from, to }: ToldEvent): string {
  if (kind === "push-refused") return `${name ?? ""}: ${shortId(from)} -> ${shortId(to)}`;
  if (kind === "held" || kind === "released") return to ?? from ?? "";
  const move = from === null ? (to === null ? "" : `-> ${to}`) : `${from} -> ${to ?? "-"}`;
  return name === null ? move : `${name}: ${move}`.replace(/: $/, "");
}

function shortId(id: string | null): string {
  return id?.slice(0, 12) ?? "-";
}

/** `Name <email>`: the name is enough for people, unless the view is exact. */
export function actorText(actor: string, view: View): string {
  return view.verbose ? actor : actor.replace(/ <[^>]*>$/, "");
}
