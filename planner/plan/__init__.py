"""What the decisions add up to: verdict, shots, checks, deliverables, schedule, preparation."""
