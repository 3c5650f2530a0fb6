### Events for coordinators and at the door.
