"""The loop and its timetable."""
