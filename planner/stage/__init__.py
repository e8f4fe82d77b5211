"""The plan's lights and poses as pictures: weights, sum, exposure, tone, catchlights; pure, without Django."""
