-- Old deliveries are swept by when they were recorded, whichever webhook they were for.
create index deliveries_recorded on deliveries (recorded_at);
